package se.brygga.access.reader;

import java.util.Set;

/**
 * Who wants to read, as the law sees it (domain.md 5).
 *
 * @param side care provider or social care provider, by the chosen commission
 * @param provider HSA-id of that provider; {@link Bodies} tells which count as one
 * @param unit HSA-id of the unit of the commission
 * @param user HSA-id of the person who reads; id of the client for a system
 * @param assurance level of assurance (LoA) of the login, 1 to 4
 * @param purpose by the commission
 * @param informationTypes the kinds of information that the role needs; null for all
 * @param system true for a custodian's own system, which reads what its custodian owns and nothing else
 */
public record Reader(
        Side side,
        String provider,
        String unit,
        String user,
        int assurance,
        Purpose purpose,
        Set<String> informationTypes,
        boolean system) {}
