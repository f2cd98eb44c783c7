/** Words before a date that is yet to come. */
export const PLAN_WORDS = /(计划|拟|将|力争|争取|预计|确保|预定|打算|要求|须|需)[^,。;]{0,12}$/
