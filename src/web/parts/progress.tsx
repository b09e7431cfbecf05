/** How far long work is, as a bar; its name and its value are said to a screen reader. */
export function Progress(props: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) {
  const percent = props.total > 0 ? Math.min(100, (props.done / props.total) * 100) : 0;
  return (
    <div
      className="prog"
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(percent)}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  );
}
