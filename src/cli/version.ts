declare const RECTIFY_VERSION: string

/** Of this program; the build puts it in. */
export const VERSION = typeof RECTIFY_VERSION === 'undefined' ? '0.0.0' : RECTIFY_VERSION
