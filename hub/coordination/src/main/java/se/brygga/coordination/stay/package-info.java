/**
 * The hospital stay, the notices it gives rise to and who is to have them.
 *
 * <p>A stay is folded from all its events by event time ({@link se.brygga.coordination.stay.Stay}), written into the Encounter
 * ({@link se.brygga.coordination.stay.StayToEncounter}) and compared with what has been told of it
 * ({@link se.brygga.coordination.stay.StayNotices}). What is missing is told to the affected units
 * ({@link se.brygga.coordination.stay.AffectedUnits}) with exactly the content that the law allows
 * ({@link se.brygga.coordination.stay.StayToNotice}), or by hand ({@link se.brygga.coordination.stay.ManualNotice}). All stays of a
 * person together give the person's status ({@link se.brygga.coordination.stay.PersonStatus}).
 *
 * <p>UTS in this package is the act on cooperation at discharge from in-patient care, <a
 * href="https://rkrattsbaser.gov.se/sfst?bet=2017:612">lag (2017:612) om samverkan vid utskrivning från sluten hälso- och
 * sjukvård</a>; UTS 2:2 is chapter 2 section 2.
 */
package se.brygga.coordination.stay;
