package se.brygga.coordination.stay;

import java.time.Instant;
import se.brygga.core.key.KeyedHash;

/**
 * Who sends a notice, and when.
 *
 * @param custodian HSA-id of the care provider that owns the stay
 * @param unit HSA-id of the care provider's unit that answers for the notice
 * @param hash keyed hash of the installation, for ids
 * @param at when the notice is made
 */
public record NoticeSender(String custodian, String unit, KeyedHash hash, Instant at) {}
