import type { ViewName } from '../app/configuration/viewNames.ts';
import { msg } from '../base/i18n/text.ts';

/** The views as they are offered, in their order. */
export const views: readonly { readonly name: ViewName; readonly title: string }[] = [
  { name: 'explore', title: msg('Explore') },
  { name: 'compare', title: msg('Compare') },
  { name: 'plan', title: msg('Plan') },
  { name: 'lab', title: msg('Lab') },
  { name: 'learn', title: msg('Learn') },
  { name: 'data', title: msg('Data') },
];
