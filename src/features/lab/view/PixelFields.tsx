import type { Pixel } from '../model/pixelWords.ts';
import './PixelFields.css';
import { t } from '../../../base/i18n/text.ts';

interface PixelFieldsProps {
  readonly size: number;
  readonly pixel: Pixel;
  onChange(pixel: Pixel): void;
}

/** The pixel that is looked at, for those who do not point at it. */
export function PixelFields({ size, pixel, onChange }: PixelFieldsProps) {
  const slider = (title: string, value: number, name: 'x' | 'y') => (
    <label className="field pixel-field">
      <span>{title}</span>
      <input
        type="range"
        min={1}
        max={size}
        value={value + 1}
        aria-valuetext={t('{place} of {count}', { place: String(value + 1), count: String(size) })}
        onChange={event => onChange({ ...pixel, [name]: Number(event.target.value) - 1 })}
      />
      <span className="pixel-field-value" aria-hidden="true">
        {value + 1}
      </span>
    </label>
  );
  return (
    <fieldset className="pixel-fields">
      <legend>{t('Pixel')}</legend>
      {slider(t('from the left'), pixel.x, 'x')}
      {slider(t('from the top'), pixel.y, 'y')}
    </fieldset>
  );
}
