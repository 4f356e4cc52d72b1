import '@tensorflow/tfjs-backend-webgpu/dist/base';
import { absConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Abs';
import { addConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Add';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/AvgPool';
import { castConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Cast';
import { concatConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Concat';
import { conv2DConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Conv2D';
import { conv2DBackpropFilterConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Conv2DBackpropFilter';
import { expConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Exp';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/FusedConv2D';
import { identityConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Identity';
import { logConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Log';
import { log1pConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Log1p';
import { maxConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Max';
import { multiplyConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Multiply';
import { negConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Neg';
import { oneHotConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/OneHot';
import { padV2Config } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/PadV2';
import { realDivConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/RealDiv';
import { reluConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Reshape';
import { resizeNearestNeighborConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/ResizeNearestNeighbor';
import { reverseConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Reverse';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sigmoid';
import { signConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sign';
import { sliceConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Slice';
import { sqrtConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sqrt';
import { squareConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Square';
import { stepConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Step';
import { subConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sub';
import { sumConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sum';
import { transposeConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Transpose';
import { registerKernel } from '@tensorflow/tfjs-core';

/*
 * Importing this file makes the WebGPU backend known to TensorFlow.js, with those of its kernels that `tensorOps` needs and no
 * others. Loaded when it is asked for: few browsers have it.
 */
for (const config of [
  absConfig,
  addConfig,
  avgPoolConfig,
  castConfig,
  concatConfig,
  conv2DConfig,
  conv2DBackpropFilterConfig,
  expConfig,
  fusedConv2DConfig,
  identityConfig,
  logConfig,
  log1pConfig,
  maxConfig,
  multiplyConfig,
  negConfig,
  oneHotConfig,
  padV2Config,
  realDivConfig,
  reluConfig,
  reshapeConfig,
  resizeNearestNeighborConfig,
  reverseConfig,
  sigmoidConfig,
  signConfig,
  sliceConfig,
  sqrtConfig,
  squareConfig,
  stepConfig,
  subConfig,
  sumConfig,
  transposeConfig,
])
  registerKernel(config);
