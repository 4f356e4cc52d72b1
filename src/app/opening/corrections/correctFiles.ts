import type { KnownOfFiles } from '../../../files/open/knownOfFiles.ts';
import { filesOf, type Mapping } from '../../../files/open/mapping.ts';
import type { Proposal } from '../../../files/open/readResult.ts';
import { BadFlagValue } from '../../flags/flag.ts';
import { orWords } from '../../flags/flagTexts.ts';
import { logWords, readAsWords } from './choiceHeads.ts';
import { applyCorrections, type GivenTexts, type Refused, writeCorrections } from './corrections.ts';
import { readEncodings, writeEncodings } from './encodingTexts.ts';
import { changeLayouts, type Layouts, layoutsOf, writeLayout } from './layoutTexts.ts';
import { tablesNamed, tableTexts } from './tablesNamed.ts';

/** Proposes how files are read, within what is known of them. */
export type Propose = (known: KnownOfFiles) => Promise<Proposal>;

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
  const words = given.get('read-as') ?? [];
  const encodingTexts = given.get('encoding');
  const encodings = encodingTexts && accept('encoding', () => readEncodings(encodingTexts));
  let known: KnownOfFiles = { ...(encodings ? { encodings } : {}), ...logOf(words) };
  let proposal = await propose(known);
  const wanted = given.get('table');
  if (wanted && proposal.tables.length === 0) idle.push('table');
  else if (wanted) {
    const tables = accept('table', () => tablesNamed(wanted, proposal.tables));
    if (tables) {
      known = { ...known, tables };
      proposal = await propose(known);
    }
  }
  const split = given.get('layout');
  if (split) {
    const found = knownLayouts(proposal);
    const layouts = accept('layout', () => changeLayouts(split, found));
    if (Object.keys(found).length === 0) idle.push('layout');
    else if (layouts) proposal = await propose({ ...known, layouts });
  }
  const shape = words.find(word => !isLogWord(word));
  const chosen = shape === undefined ? proposal.mapping : accept('read-as', () => readAs(shape, proposal));
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
  const readAsTexts: string[] = to.isLog === undefined ? [] : [to.isLog ? 'log' : 'no-log'];
  let known: KnownOfFiles = logOf(readAsTexts);
  let proposal = await propose(known);
  const encodingTexts = writeEncodings(to, proposal.tables);
  if (encodingTexts.length > 0) {
    given.set('encoding', encodingTexts);
    known = { ...known, encodings: readEncodings(encodingTexts) };
    proposal = await propose(known);
  }
  const own = filesOf(to);
  const tables = proposal.tables.map(({ file }) => file).filter(file => own.includes(file));
  const { mapping } = proposal;
  const isChosen = !mapping || mapping.isTableOpen || filesOf(mapping).some(file => !own.includes(file));
  if (tables.length > 0 && (isChosen || tables.some(file => !filesOf(mapping).includes(file)))) {
    given.set(
      'table',
      tables.flatMap(file => tableTexts(file, proposal.tables).slice(0, 1)),
    );
    known = { ...known, tables };
    proposal = await propose(known);
  }
  const layouts = changedLayouts(to, proposal);
  if (layouts.length > 0) {
    const found = knownLayouts(proposal);
    const isOnly = Object.keys(found).length === 1;
    given.set(
      'layout',
      layouts.map(([file, text]) => (isOnly ? text : `${file}:${text}`)),
    );
    proposal = await propose({ ...known, layouts: changeLayouts(given.get('layout') ?? [], found) });
  }
  const word = readAsWord(to);
  if (proposal.mapping && word && readAsWord(proposal.mapping) !== word) readAsTexts.push(word);
  if (readAsTexts.length > 0) given.set('read-as', readAsTexts);
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

function isLogWord(word: string): boolean {
  return logWords.some(each => each === word);
}

function logOf(words: readonly string[]): Pick<KnownOfFiles, 'isLog'> {
  const word = words.find(isLogWord);
  return word === undefined ? {} : { isLog: word === 'log' };
}

function readAs(word: string, proposal: Proposal): Mapping {
  const all = allOf(proposal);
  const found = all.find(mapping => readAsWord(mapping) === word);
  if (found) return found;
  const offers = readAsWords.filter(each => all.some(mapping => readAsWord(mapping) === each));
  throw new BadFlagValue(word, `what these files can be read as: ${orWords([...offers, ...logWords])}`);
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
