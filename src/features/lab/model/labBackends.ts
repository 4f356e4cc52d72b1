/** What networks are trained on: our own WebAssembly, the graphics card by WebGL, or by WebGPU. */
export const labBackends = ['wasm', 'webgl', 'webgpu'] as const;
export type LabBackend = (typeof labBackends)[number];
