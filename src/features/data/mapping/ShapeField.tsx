import { layoutsOf } from '../../../app/opening/corrections/layoutTexts.ts';
import { useImporter } from '../../../app/opening/useOpening.ts';
import { msg, t } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';
import type { Mapping } from '../../../files/open/mapping.ts';
import styles from './MappingPanel.module.css';

const shapeNames: Readonly<Record<Mapping['shape'], string>> = {
  wide: msg('one row per network, a column per task'),
  tidy: msg('one row per network and task'),
  membership: msg('0/1 membership with gains'),
  affinity: msg('affinities of pairs of tasks'),
  native: msg('a Taskmates table'),
};

interface ShapeFieldProps {
  readonly mapping: Mapping;
  /** Every way in which the files can be read. */
  readonly shapes: readonly Mapping[];
  onChange(mapping: Mapping): void;
}

/** What the files are read as; texts may also be logs of training, whatever they look like. */
export function ShapeField({ mapping, shapes, onChange }: ShapeFieldProps) {
  const readAsLog = useImporter(state => state.readAsLog);
  const offered = shapes.some(({ shape }) => shape === mapping.shape) ? shapes : [mapping, ...shapes];
  const isText = Object.keys(layoutsOf(mapping)).length > 0;
  if (offered.length < 2 && !isText) {
    return (
      <p className={styles.mappingShape}>
        <Rich message="Read as <b>{shape}</b>." values={{ shape: t(shapeNames[mapping.shape]) }} />
      </p>
    );
  }
  return (
    <label className="field">
      <span>{t('Read as')}</span>
      <select
        value={mapping.shape}
        onChange={event => {
          const { value } = event.target;
          const chosen = offered.find(({ shape }) => shape === value);
          if (chosen) onChange(chosen);
          else void readAsLog(value === 'log');
        }}
      >
        {offered.map(({ shape }) => (
          <option key={shape} value={shape}>
            {t(shapeNames[shape])}
          </option>
        ))}
        {isText &&
          (mapping.isLog ? (
            <option value="table">{t('a table, not a log of training')}</option>
          ) : (
            <option value="log">{t('a log of training: the last value of each task')}</option>
          ))}
      </select>
    </label>
  );
}
