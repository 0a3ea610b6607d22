/** Measures the FHIR API: a person with 1,000 resources of four custodians, read under the law and in the audit log. */
package se.brygga.simulators.bench.record;
