import tinymce from 'tinymce';
import 'tinymce/icons/default/icons.js';
import 'tinymce/models/dom/model.js';
import 'tinymce/themes/silver/theme.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import { openLab, place } from './lab.js';

/** Its editor stands in a frame of its own. */
const holder = document.createElement('textarea');
place.append(holder);
const [editor] = await tinymce.init({
  target: holder,
  license_key: 'gpl',
  skin: 'oxide',
  content_css: 'default',
  menubar: false,
  toolbar: false,
  statusbar: false,
  height: 110,
  promotion: false,
});
openLab({
  text: () => editor.getContent({ format: 'text' }).replaceAll('\n\n', '\n'),
  clear: () => editor.setContent(''),
});
