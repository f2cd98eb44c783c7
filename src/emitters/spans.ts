/** A copy without any `span`, in nodes, facts, quotes and diagnostics alike. */
export function withoutSpans<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutSpans) as Value
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => key !== 'span')
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutSpans(item)])) as Value
}
