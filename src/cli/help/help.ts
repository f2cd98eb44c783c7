/** Makes what `--help` prints: commander's layout with our texts, in the language of messages. */
import type { Argument, Command, Option } from 'commander'
import stringWidth from 'string-width'
import type { Lang } from '../messages.ts'
import { COMMANDS, OPTIONS, WORDS } from './texts.ts'

/** @param width - of the terminal; letters of Chinese take two columns */
export function helpOf(command: Command, lang: Lang, width: number): string {
  const nameOf = (one: Command): string => (one.name() === 'rectify' ? '' : one.name())
  const word = (text: string): string => WORDS[text]?.[lang] ?? text
  const words = (text: string): string => text.split(' ').map(word).join(' ')
  const listed = ({ argChoices, defaultValue }: Option | Argument): string => {
    if (argChoices === undefined) return ''
    const list = argChoices.join(lang === 'zh' ? '、' : ', ')
    const inside = defaultValue === undefined ? list : `${list}${DEFAULT[lang]}${defaultValue}`
    return lang === 'zh' ? `（${inside}）` : ` (${inside})`
  }
  const describe = (option: Option): string => {
    const own = OPTIONS[`${nameOf(command)} ${option.long}`] ?? OPTIONS[option.long ?? '']
    return (own?.[lang] ?? option.description) + listed(option)
  }
  const describeArgument = (argument: Argument): string => {
    const own = COMMANDS[nameOf(command)]?.arguments[command.registeredArguments.indexOf(argument)]
    return (own?.[lang] ?? argument.description) + listed(argument)
  }
  const help = Object.assign(command.createHelp(), {
    helpWidth: width,
    displayWidth: stringWidth,
    boxWrap: wrapped,
    styleTitle: word,
    styleUsage: words,
    argumentTerm: (argument: Argument) => word(argument.name()),
    subcommandTerm: (one: Command) => words(termOf(one)),
    commandDescription: (one: Command) => COMMANDS[nameOf(one)]?.what[lang] ?? one.description(),
    subcommandDescription: (one: Command) => COMMANDS[nameOf(one)]?.what[lang] ?? one.description(),
    optionDescription: describe,
    // Without a description commander leaves the arguments out.
    visibleArguments: (one: Command) => [...one.registeredArguments],
    argumentDescription: describeArgument,
  })
  const own = Object.getPrototypeOf(help).formatHelp as (one: Command, helper: object) => string
  // Commander puts a blank behind the first title, as behind a narrow colon.
  const text = own.call(help, command, help).replace('： ', '：')
  return `${text}${COMMANDS[nameOf(command)]?.after?.[lang] ?? ''}`
}

const DEFAULT: Readonly<Record<Lang, string>> = { en: '; default: ', zh: '；默认：' }

/** `parse [options] [files...]` */
function termOf(command: Command): string {
  const given = command.registeredArguments.map(argument => {
    const name = argument.name() + (argument.variadic ? '...' : '')
    return argument.required ? `<${name}>` : `[${name}]`
  })
  return [command.name(), ...(command.options.length > 0 ? ['[options]'] : []), ...given].join(' ')
}

/** What stays together in a line: a word with the blanks before it, or a Chinese letter, each with the punctuation behind it. */
const CHUNK = /\s*(?:\p{Script=Han}|[^\s\p{Script=Han}，。；：、）”》…]+)?[，。；：、）”》…]*/gu

/** Breaks lines where Chinese breaks them too: between any two letters, but not before closing punctuation. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map(line => {
      const lines = ['']
      for (const chunk of line.match(CHUNK) ?? []) {
        const last = lines.at(-1)!
        if (last === '' || stringWidth(last + chunk) <= width) lines[lines.length - 1] = last + chunk
        else lines.push(chunk.trimStart())
      }
      return lines.join('\n')
    })
    .join('\n')
}
