import { msg, t as translate } from '../i18n/text.ts';

/** What values of pairs mean that are gains: the same words mean the same unit. */
export const gainMeaning = msg('gain in percent');

/** Words that come with the tables of the site: names, what their values mean, licences. */
const known: ReadonlySet<string> = new Set([
  msg('Setting 1 · small network, all data'),
  msg('Setting 2 · large network, all data'),
  msg('Setting 3 · large network, 5% of the data'),
  msg('Setting 4 · large network, other tasks'),
  msg('Taskonomy, 5 tasks: inter-task affinity (TAG)'),
  msg('Taskonomy, 5 tasks: gradient cosine similarity'),
  msg('CelebA, 9 attributes: inter-task affinity (TAG)'),
  msg('CelebA, 9 attributes: gradient cosine similarity'),
  msg('CelebA, 9 attributes: error of pairs'),
  msg('Prompt transferability, T5: source prompt to target task'),
  msg('Taskonomy: first-order transfer affinities, 27 sources x 22 targets'),
  msg('inter-task affinity, averaged over training'),
  msg('cosine similarity of gradients, accumulated'),
  msg('validation error in percent when trained in a pair'),
  msg(
    "accuracy (or the task's own score) of the target when started from the source prompt; columns are on different scales",
  ),
  msg('AHP-normalised transfer affinity; per target all orders together sum to 1'),
  msg('self-affinity, another scale: not comparable with the rest'),
  msg('self-similarity'),
  msg('single-task error'),
  msg('MIT (published losses)'),
  gainMeaning,
]);

/**
 * Words of a table in the current language where they are those of the site's own tables. What a reader brought stays as
 * it is: it may hold anything. `t` writes them in another language than the page's.
 */
export function dataWords(words: string, t: typeof translate = translate): string {
  return known.has(words) ? t(words) : words;
}
