/**
 * Who may see what: pure decisions under the law, each a table that its test holds row by row. Nothing here has a clock,
 * randomness, a logger or a database.
 *
 * <ul>
 *   <li>{@code reader}: who reads, and which bodies count as one
 *   <li>{@code scope}: what a token allows (SMART v2)
 *   <li>{@code decision}: whether one item may be read ({@link se.brygga.access.decision.AccessDecision}), what ties reader and
 *       person, what a resource is to the decision
 *   <li>{@code register}: what the registers say of blocks, consents, emergencies, capacity, relations and information
 *   <li>{@code masking}: the copy that may be sent
 *   <li>{@code audit}: what the audit log has to hold
 *   <li>{@link se.brygga.access.NoticeDisclosure}: whether a notice about a hospital stay may go out
 * </ul>
 *
 * <p>A reading goes: {@code Registered.of} the person's entries; {@code Relations.of} the reader's own records; {@code
 * Registered.circumstances}; for each resource {@code Items.of}, {@code AccessDecision.decide}; for each that is shown {@code
 * Masking.copy}.
 */
package se.brygga.access;
