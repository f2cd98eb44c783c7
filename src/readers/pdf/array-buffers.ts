/**
 * Gives array buffers what PDF.js calls to hand on fonts and Node 20 does not have yet; without it the list of what a page
 * draws ends at its first font. Nothing else uses it here, so the old buffer is not detached.
 */
export function completeArrayBuffers(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length)
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
      return copy
    },
  })
}
