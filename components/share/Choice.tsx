import { type ReactNode, useId } from 'react';

/** One question with its answers as radio buttons. */
export function Choice<T extends string>({
  legend,
  answers,
  value,
  onChoose,
  children,
}: {
  legend: ReactNode;
  answers: { value: T; name: string }[];
  value: T;
  onChoose: (value: T) => void;
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset className="stack choice">
      <legend>{legend}</legend>
      {children}
      <div className="row">
        {answers.map((answer) => (
          <label key={answer.value} className="tick">
            <input type="radio" name={id} checked={value === answer.value} onChange={() => onChoose(answer.value)} />
            {answer.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
