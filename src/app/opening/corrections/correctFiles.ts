import { filesOf, type Mapping, type TextLayout } from '../../../files/open/mapping.ts';
import type { Proposal } from '../../../files/open/readResult.ts';
import { BadFlagValue } from '../../flags/flag.ts';
import { orWords } from '../../flags/flagTexts.ts';
import { readAsWords } from './choiceHeads.ts';
import { applyCorrections, type GivenTexts, type Refused, writeCorrections } from './corrections.ts';
import { changeLayouts, type Layouts, layoutsOf, writeLayout } from './layoutTexts.ts';
import { tablesNamed, tableTexts } from './tablesNamed.ts';

/** What is known of files before there is a mapping. */
export interface Known {
  readonly layouts?: Readonly<Record<string, TextLayout>>;
  readonly tables?: readonly string[];
}

/** Proposes how files are read, within what is known of them. */
export type Propose = (known: Known) => Promise<Proposal>;

/** Files as they are proposed to be read, and with what was given in the place of that. */
export interface Corrected {
  readonly proposal: Proposal;
  /** Absent where nothing can be read; that of the proposal itself where nothing was given. */
  readonly mapping?: Mapping;
  /** Options that say nothing of such files. */
  readonly idle: readonly string[];
  readonly refused: readonly Refused[];
}

/** What files are to be read as, with what options were given. */
export async function correctFiles(propose: Propose, given: GivenTexts): Promise<Corrected> {
  const idle: string[] = [];
  const refused: Refused[] = [];
  const accept = <T>(option: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BadFlagValue)) throw error;
      refused.push({ option, text: error.text, accepts: error.accepts });
      return undefined;
    }
  };
  let proposal = await propose({});
  const wanted = given.get('table');
  let tables: readonly string[] | undefined;
  if (wanted && proposal.tables.length === 0) idle.push('table');
  else if (wanted) tables = accept('table', () => tablesNamed(wanted, proposal.tables));
  if (tables) proposal = await propose({ tables });
  const split = given.get('layout');
  if (split) {
    const known = knownLayouts(proposal);
    const layouts = accept('layout', () => changeLayouts(split, known));
    if (Object.keys(known).length === 0) idle.push('layout');
    else if (layouts) proposal = await propose(tables ? { layouts, tables } : { layouts });
  }
  const [word] = given.get('read-as') ?? [];
  const chosen = word === undefined ? proposal.mapping : accept('read-as', () => readAs(word, proposal));
  if (!chosen) return { proposal, idle, refused };
  const applied = applyCorrections(chosen, given);
  return {
    proposal,
    mapping: applied.mapping,
    idle: [...idle, ...applied.idle],
    refused: [...refused, ...applied.refused],
  };
}

/** What must be given to have files read by a mapping that a reader corrected. */
export async function writeGiven(propose: Propose, to: Mapping): Promise<GivenTexts> {
  const given = new Map<string, readonly string[]>();
  let proposal = await propose({});
  const own = filesOf(to);
  const tables = proposal.tables.map(({ file }) => file).filter(file => own.includes(file));
  const { mapping } = proposal;
  const isChosen = !mapping || mapping.isTableOpen || filesOf(mapping).some(file => !own.includes(file));
  if (tables.length > 0 && (isChosen || tables.some(file => !filesOf(mapping).includes(file)))) {
    given.set(
      'table',
      tables.flatMap(file => tableTexts(file, proposal.tables).slice(0, 1)),
    );
    proposal = await propose({ tables });
  }
  const layouts = changedLayouts(to, proposal);
  if (layouts.length > 0) {
    const known = knownLayouts(proposal);
    const isOnly = Object.keys(known).length === 1;
    given.set(
      'layout',
      layouts.map(([file, text]) => (isOnly ? text : `${file}:${text}`)),
    );
    const changed = changeLayouts(given.get('layout') ?? [], known);
    proposal = await propose(given.has('table') ? { layouts: changed, tables } : { layouts: changed });
  }
  const word = readAsWord(to);
  if (proposal.mapping && word && readAsWord(proposal.mapping) !== word) given.set('read-as', [word]);
  const from = allOf(proposal).find(other => readAsWord(other) === word);
  const isOfSameFiles = from && filesOf(from).join('\n') === own.join('\n');
  return isOfSameFiles ? new Map([...given, ...writeCorrections(to, from)]) : given;
}

/** What a mapping is called as a shape; `undefined` for a file of the project's own format. */
function readAsWord(mapping: Mapping): (typeof readAsWords)[number] | undefined {
  if (mapping.shape === 'native') return undefined;
  if (mapping.shape !== 'affinity') return mapping.shape;
  return mapping.form === 'square' ? 'square' : 'pairs';
}

function readAs(word: string, proposal: Proposal): Mapping {
  const all = allOf(proposal);
  const found = all.find(mapping => readAsWord(mapping) === word);
  if (found) return found;
  const offers = readAsWords.filter(each => all.some(mapping => readAsWord(mapping) === each));
  throw new BadFlagValue(word, `what these files can be read as: ${orWords(offers)}`);
}

function allOf({ mapping, alternatives }: Proposal): readonly Mapping[] {
  return mapping ? [mapping, ...alternatives] : alternatives;
}

/** How the texts are split, by the likeliest mapping that has them. */
function knownLayouts(proposal: Proposal): Layouts {
  return Object.fromEntries(
    [...allOf(proposal)].reverse().flatMap(mapping => Object.entries(layoutsOf(mapping))),
  );
}

/** The files whose texts are split in another way than proposed, with what is changed. */
function changedLayouts(to: Mapping, proposal: Proposal): readonly (readonly [file: string, text: string])[] {
  const known = knownLayouts(proposal);
  return Object.entries(layoutsOf(to)).flatMap(([file, layout]) => {
    const text = writeLayout(layout, known[file]);
    return text === '' ? [] : [[file, text] as const];
  });
}
