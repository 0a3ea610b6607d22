package se.brygga.simulators.bench.view;

/**
 * One opening of a page, in milliseconds since the browser set out for it.
 *
 * @param firstPaint first content on the screen (Paint Timing, first-contentful-paint)
 * @param loaded the page with its style and scripts is there; what a late source brings may not be
 * @param complete nothing is on its way any more: the last byte of what was fetched last, the load or the first paint, whichever came
 *     last
 * @param failed how many sources the page says did not answer
 * @param traffic what was sent for it
 */
record Opening(double firstPaint, double loaded, double complete, int failed, Traffic traffic) {

    Opening {
        complete = Math.max(complete, firstPaint);
    }
}
