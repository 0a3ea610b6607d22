package se.brygga.simulators.bench.view;

/**
 * One opening of a page, in milliseconds since the browser set out for it.
 *
 * @param firstPaint first content on the screen (Paint Timing, first-contentful-paint)
 * @param loaded the page with its style and scripts is there; what a late source brings may not be
 * @param complete nothing is on its way any more: the last byte of what was fetched last, or the load, whichever came later
 * @param failed how many sources the page says did not answer
 * @param traffic what was sent for it
 */
record Opening(double firstPaint, double loaded, double complete, int failed, Traffic traffic) {}
