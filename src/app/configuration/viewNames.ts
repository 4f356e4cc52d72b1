/** The views there are. */
export const viewNames = ['explore', 'compare', 'plan', 'lab', 'learn', 'data'] as const;
export type ViewName = (typeof viewNames)[number];

/** The panels of Explore, as embedding names them. */
export const explorePanels = ['frontier', 'grouping', 'gains', 'networks'] as const;
export type ExplorePanel = (typeof explorePanels)[number];

/** The panels of Plan: while there is something to plan, and of a complete table. */
export const planPanels = {
  next: ['plan-next', 'plan-frontier', 'plan-networks'],
  race: ['plan-race', 'plan-filled'],
} as const;

/** The panels that a frame may show alone. */
export const panelNames = [...explorePanels, ...planPanels.next, ...planPanels.race] as const;
export type PanelName = (typeof panelNames)[number];
