import type { Severity } from '../../model/bulletin.ts'

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
}
