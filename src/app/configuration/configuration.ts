import type { ValuesOf } from './field.ts';
import type { groupingFields } from './groupingFields.ts';
import type { problemFields, strategyFields } from './searchFields.ts';
import type {
  gainFields,
  handFields,
  linkFields,
  pageFields,
  panelFields,
  playFields,
} from './viewFields.ts';
import type { ViewName } from './viewNames.ts';

/**
 * All that a link holds: together with the tables it determines everything that is shown. Its parts are the fields of the
 * application; features add theirs to this interface where they define them.
 */
export interface Configuration
  extends ValuesOf<typeof strategyFields>,
    ValuesOf<typeof gainFields>,
    ValuesOf<typeof problemFields>,
    ValuesOf<typeof groupingFields>,
    ValuesOf<typeof panelFields>,
    ValuesOf<typeof linkFields>,
    ValuesOf<typeof handFields>,
    ValuesOf<typeof pageFields>,
    ValuesOf<typeof playFields> {
  readonly view: ViewName;
}

/** The names of the parts of a configuration that stand behind a link's view. */
export type FieldName = Exclude<keyof Configuration, 'view'>;
