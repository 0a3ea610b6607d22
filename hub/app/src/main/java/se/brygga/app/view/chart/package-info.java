/**
 * Charts drawn on the server: rows in, inline SVG and its table twin out (view.md 2.9). Pure; knows neither Spring nor FHIR. The SVG
 * has classes and attributes only, so that it stands under a strict content security policy.
 */
package se.brygga.app.view.chart;
