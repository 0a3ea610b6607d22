package se.brygga.core.record;

import java.time.Instant;
import java.util.Set;

/**
 * A delivery that nobody has got: parked, refused by its receiver, or without a receipt in time (messages.md 4).
 *
 * @param destination connector id
 * @param of {@code Type/id} of what the message that caused it has said, without Patients
 * @param at when it was parked or refused; when it was sent if no receipt has come
 */
public record Undelivered(String destination, Set<String> of, Instant at) {}
