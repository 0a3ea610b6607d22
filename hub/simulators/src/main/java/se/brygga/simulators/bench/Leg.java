package se.brygga.simulators.bench;

/**
 * One measured stretch.
 *
 * @param intake what the senders saw
 * @param seconds from the first message sent to the last one receipted
 * @param waiting how many were not yet delivered when the last was acknowledged
 * @param cpuMillis processor time of the hub per message
 */
record Leg(Load.Result intake, double seconds, long waiting, double cpuMillis) {

    /** Returns messages per second that were stored, delivered and receipted. */
    double allTheWayPerSecond() {
        return intake.messages() / seconds;
    }
}
