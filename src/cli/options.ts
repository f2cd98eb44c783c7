import { Argument, type Command, Option } from 'commander'
import { parseDay } from '../normalizer/dates/calendar.ts'
import { ENCODINGS, encodingOf } from '../readers/encodings.ts'
import { failure } from './messages.ts'
import { suggest } from './suggest.ts'

export const DEFAULT_MAX_SIZE = 64 * 1024 * 1024

const units: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1024,
  kb: 1000,
  kib: 1024,
  m: 1024 ** 2,
  mb: 1000 ** 2,
  mib: 1024 ** 2,
  g: 1024 ** 3,
  gb: 1000 ** 3,
  gib: 1024 ** 3,
}

/** An option whose value is one of a list; a wrong one fails with the nearest. What options mean stands in `help/texts.ts`. */
export function choice(flags: string, known: readonly string[]): Option {
  const option = new Option(flags)
  option.argChoices = [...known]
  return option.argParser(given => oneOf(option.long ?? flags, given, known))
}

/** An option whose value is several of a list, with commas between them. */
export function choices(flags: string, known: readonly string[]): Option {
  const option = new Option(flags)
  option.argChoices = [...known]
  return option.argParser(given =>
    given.split(',').map(item => oneOf(option.long ?? flags, item.trim(), known)),
  )
}

/** The same for an argument. */
export function choiceArgument(name: string, known: readonly string[]): Argument {
  const argument = new Argument(name)
  argument.argChoices = [...known]
  return argument.argParser(given => oneOf(argument.name(), given, known))
}

function oneOf(option: string, given: string, known: readonly string[]): string {
  if (known.includes(given)) return given
  const suggestion = suggest(given, known) ?? ''
  throw failure('usage/unknown-value', { option, given, suggestion, known: known.join(', ') })
}

const formatOption = (names: readonly string[]) => choice('-f, --format <name>', names)

export const langOption = () => choice('--lang <lang>', ['zh', 'en'])

const encodingOption = () =>
  new Option('--encoding <label>').argParser(given => {
    const encoding = encodingOf(given)
    if (encoding !== undefined) return encoding
    const suggestion = suggest(given, ENCODINGS) ?? ''
    throw failure('usage/unknown-value', {
      option: '--encoding',
      given,
      suggestion,
      known: ENCODINGS.join(', '),
    })
  })

export const publishedOption = () =>
  new Option('--published <date>').argParser(given => {
    if (parseDay(given) !== null) return given
    throw failure('usage/not-a-date', { option: '--published', given })
  })

const stdinFilenameOption = () => new Option('--stdin-filename <name>')

export const messageOptions = () => [
  langOption(),
  new Option('-q, --quiet').conflicts('verbose'),
  new Option('-v, --verbose'),
]

/** @param formats - names of the formats, the first being the default */
export const outputOptions = (formats: readonly string[]) => [
  formatOption(formats),
  new Option('-o, --output <file>'),
  new Option('--compact'),
  choice('--color <when>', ['auto', 'always', 'never']).default('auto'),
]

export const spansOption = () => new Option('--no-spans')

export const inputOptions = () => [encodingOption(), stdinFilenameOption()]

const sizeOption = (flags: string) => {
  const option = new Option(flags)
  return option.argParser(given => {
    const match = /^([0-9]{1,12})([a-z]{0,3})$/i.exec(given.trim())
    const unit = match && units[match[2]!.toLowerCase()]
    if (!match || unit === undefined || unit === null)
      throw failure('usage/not-a-size', { option: option.long ?? flags, given })
    return Number(match[1]) * unit
  })
}

const countOption = (flags: string, most = 999_999_999) => {
  const option = new Option(flags)
  return option.argParser(given => {
    const count = /^ *[0-9]+ *$/.test(given) ? Number(given) : 0
    if (count < 1 || count > most)
      throw failure('usage/not-a-count', { option: option.long ?? flags, given, most: String(most) })
    return count
  })
}

export const jobsOption = () => countOption('--jobs <n>', 99)

/** What an input may ask of its reader; see `Limits`. */
export const limitOptions = () => [
  sizeOption('--max-size <size>'),
  sizeOption('--max-memory <size>'),
  countOption('--max-tags <count>'),
  sizeOption('--max-inflated <size>'),
  countOption('--max-ratio <times>'),
  countOption('--max-pages <count>'),
  countOption('--max-paragraphs <count>'),
  countOption('--max-depth <count>'),
]

/** Adds options under a heading of their own in the help. */
export function addGroup(command: Command, heading: string, group: readonly Option[]): void {
  for (const option of group) command.addOption(option.helpGroup(heading))
}
