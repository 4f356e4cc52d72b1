/** The hatching of what was not measured, to be used as `url(#id)`. */
export function HeatmapHatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="heatmap-missing-ground" width={6} height={6} />
        <line className="heatmap-missing-line" x1={0} x2={0} y1={0} y2={6} />
      </pattern>
    </defs>
  );
}
