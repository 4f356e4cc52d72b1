import { backend, getBackend } from '@tensorflow/tfjs-core';
import { type Message, say } from '../../../../base/i18n/message.ts';

/** The parts of TensorFlow.js's backends that tell what they compute with, and when it is lost. */
interface GpuBackend {
  readonly gpgpu?: { readonly gl: WebGL2RenderingContext & { readonly canvas: EventTarget } };
  readonly device?: { readonly lost: Promise<{ readonly message: string }> };
  readonly adapterInfo?: Readonly<Partial<Record<'vendor' | 'architecture', string>>>;
}

/** Calls `onLost` when the graphics card is taken from the current backend: it then never answers again. */
export function watchBackend(onLost: (reason: Message) => void): void {
  const { gpgpu, device } = backend() as GpuBackend;
  gpgpu?.gl.canvas.addEventListener('webglcontextlost', () => onLost(say('The WebGL context was lost')));
  void device?.lost.then(({ message }) =>
    onLost(say('The WebGPU device was lost ({why})', { why: message })),
  );
}

/** What the current backend computes with, as the browser says; empty where it says nothing, as on wasm. */
export function deviceOfBackend(): string {
  if (getBackend() === 'wasm') return '';
  const { gpgpu, adapterInfo } = backend() as GpuBackend;
  if (gpgpu) {
    const { gl } = gpgpu;
    const names = gl.getExtension('WEBGL_debug_renderer_info');
    return String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  }
  const { vendor = '', architecture = '' } = adapterInfo ?? {};
  return [vendor, architecture].filter(Boolean).join(' ');
}
