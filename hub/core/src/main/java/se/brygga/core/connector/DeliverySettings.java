package se.brygga.core.connector;

import java.time.Duration;

/**
 * How to send to a system.
 *
 * @param format {@code json}, {@code csv}, {@code hl7v2}, {@code fhir} or {@code subscription}
 * @param receipt {@code answer} (in the transport's answer), {@code message} (comes later as a message) or {@code none}
 * @param overdueAfter how long to wait for a receipt that comes as a message
 * @param lanes how many messages of different persons may be under way at once
 * @param firstPause pause before the first retry; doubles with each further one
 * @param longestPause upper bound of the pause
 * @param wire how the system wants to be written to
 */
public record DeliverySettings(
        String format,
        String receipt,
        Duration overdueAfter,
        int lanes,
        Duration firstPause,
        Duration longestPause,
        WireFormat wire) {}
