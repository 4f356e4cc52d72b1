import { readMessage } from '../../../base/i18n/readMessage.ts';
import { currentLanguage, msg, t } from '../../../base/i18n/text.ts';

/** What those layers say that know of no languages: the Lab's domain, its workers and their clients. */
const messages: readonly string[] = [
  // Tasks, their short names and the semantic classes
  msg('Segmentation'),
  msg('Segm.'),
  msg('Depth'),
  msg('Normals'),
  msg('Keypoints'),
  msg('Keyp.'),
  msg('Edges'),
  msg('Autoencoding'),
  msg('Autoenc.'),
  msg('Occlusion edges'),
  msg('Occl.'),
  msg('Reshading'),
  msg('Reshad.'),
  msg('Principal curvature'),
  msg('Curv.'),
  msg('a task'),
  msg('floor'),
  msg('wall'),
  msg('ceiling'),
  msg('box'),
  msg('sphere'),
  msg('cylinder'),

  // Losses and errors
  msg('cross-entropy'),
  msg('squared error'),
  msg('binary cross-entropy'),
  msg('wrong class'),
  msg('absolute error of log depth'),
  msg('angle between predicted and true normal'),
  msg('absolute error'),
  msg('mean absolute error of the colours'),
  msg('length of the difference'),
  msg(' nats'),
  msg(' per metre'),

  // Pixels
  msg('unknown'),
  msg('edge'),
  msg('no edge'),
  msg('hides what is behind'),
  msg('hides nothing'),
  msg('{name}, {share} sure'),
  msg('{distance} m away'),
  msg('right {x}, up {y}, towards you {z}'),
  msg('corner response {value}'),
  msg('edge: {share}'),
  msg('hides: {share}'),
  msg('lit to {share}'),
  msg('{first} and {second} per metre'),
  msg('red {red}, green {green}, blue {blue}'),

  // Recipes of links
  msg('“{part}” means nothing in a recipe: ignored.'),
  msg('{key}: “{text}” is none of {choices}; {usual} is used.'),
  msg('tasks: “{tasks}” is not in task set {set}: left out.'),
  msg('tasks: a recipe needs at least one task; all of task set {set} are used.'),
  msg('{key}: “{text}” is not a number; {usual} is used.'),
  msg('{key}: {text} was changed to {value} (from {low} to {high}).'),
  msg('seeds: of “{text}”, {count} could be used: up to {most} different whole numbers from 0 on.'),
  msg(
    'networks: {count} of “{text}” left out; a network is, for instance, full.{tasks} or half.{task}, of this recipe’s tasks, and at most {most} are listed.',
  ),
  msg('networks: none is left; all are trained.'),

  // Training
  msg('The loss of {task} was no longer a finite number after step {step}. {advice}'),
  msg('The loss of {task} ended far above that of a constant prediction. {advice}'),
  msg('Train with a lower learning rate, for instance {lower} instead of {rate}.'),

  // Workers and what they compute on
  msg('There is no graphics card for it: {name} computes on the processor.'),
  msg('Its first step was not done after {seconds} seconds.'),
  msg('Its second step was not done after {seconds} seconds.'),
  msg('{name} cannot be used here ({why}): WebAssembly trains instead.'),
  msg('{name} was lost twice ({why}): WebAssembly trains instead.'),
  msg('Networks cannot be trained in this browser. {why} Update it, or open the page in another one.'),
  msg(
    'The worker that trains was lost {times} times in a row ({why}); what it trained since its last snapshot is gone. Close other tabs, or take fewer scenes or a smaller batch, and train again.',
  ),
  msg('The worker on {name} was lost ({why}): a new one goes on.'),
  msg('WebAssembly did not start: the browser may lack SIMD, or the memory for it.'),
  msg('The browser gives no WebGL 2 to a worker here.'),
  msg('WebGPU did not start.'),
  msg('WebGL computes with half the precision here.'),
  msg('This browser has no WebGPU.'),
  msg('WebGPU finds no graphics card here.'),
  msg('The WebGL context was lost.'),
  msg('The WebGPU device was lost ({why}).'),
  msg('ended by the browser'),
  msg('no sign of life'),
  msg('unreadable message'),
];

/** What the Lab's domain, workers and clients said in English, in the current language; any other text stays as it is. */
export function labWords(english: string): string {
  if (currentLanguage() === 'en') return english;
  for (const message of messages) {
    const values = readMessage(message, english);
    if (!values) continue;
    return t(
      message,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, innerWords(value)])),
    );
  }
  return english;
}

/** What stands within a message is itself said in English, in brackets without its full stop. */
function innerWords(english: string): string {
  const words = labWords(english);
  if (words !== english) return words;
  const sentence = labWords(`${english}.`);
  return sentence === `${english}.` ? english : sentence.replace(/[.。]$/, '');
}
