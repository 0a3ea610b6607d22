/** Who reads, as the law sees it: side, provider, unit, purpose; and which bodies count as one provider. */
package se.brygga.access.reader;
