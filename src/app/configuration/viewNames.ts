/** The views there are. */
export const viewNames = ['explore', 'compare', 'plan', 'lab', 'learn', 'data'] as const;
export type ViewName = (typeof viewNames)[number];

/** The panels of Explore, as embedding names them. */
export const panelNames = ['frontier', 'grouping', 'gains', 'networks'] as const;
export type PanelName = (typeof panelNames)[number];
