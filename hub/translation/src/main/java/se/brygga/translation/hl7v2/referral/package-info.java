/** REF: referrals (HL7 v2.5.1, chapter 11; HL7 v2-to-FHIR, segments RF1 and PRD). */
package se.brygga.translation.hl7v2.referral;
