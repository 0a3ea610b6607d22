package se.brygga.core.identifier;

/**
 * An identifier as understood.
 *
 * @param identifier in its canonical system and stored form
 * @param kind what it turned out to be
 * @param doubt what is doubtful about it; {@link Doubt#NONE} if nothing is
 */
public record ReadIdentifier(PersonIdentifier identifier, IdentifierKind kind, Doubt doubt) {}
