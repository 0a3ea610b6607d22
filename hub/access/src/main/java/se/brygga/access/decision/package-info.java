/**
 * The decision whether one item may be read (domain.md 5), and what it is made of.
 *
 * <ul>
 *   <li>{@link se.brygga.access.decision.AccessDecision}: the order of the rules. Blocks are {@code BlockRule} (what follows) and
 *       {@code BlockReach} (what a block hides from whom); the ground for another provider's data is {@code GroundRule}.
 *   <li>{@link se.brygga.access.decision.Relations}: what ties the reader's body to the person, from what that body recorded.
 *   <li>{@link se.brygga.access.decision.Items}: what a resource is to the decision: owner, kind, period ({@code ItemPeriod}).
 *   <li>{@link se.brygga.access.decision.Span} and {@link se.brygga.access.decision.Validity}: how dates are read, always in
 *       favour of hiding: a span is closed and as wide as its spelling, a validity ends just before its end.
 *   <li>{@link se.brygga.access.decision.LegalSettings}: open legal points.
 * </ul>
 *
 * <p>The entries of the registers become circumstances in {@code se.brygga.access.register}.
 */
package se.brygga.access.decision;
