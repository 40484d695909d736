import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Words } from '@/components/basics/Words';
import { say } from '@/utils/locale';
import '@/components/tokens.css';
import '@/components/base.css';
import '@/components/parts.css';
import './style.css';
import { App } from './App';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <Words say={say}>
      <App />
    </Words>
  </StrictMode>,
);
