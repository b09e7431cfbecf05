import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import type { Reading } from "#channels/channel.ts";
import { HOME } from "#channels/for-tests.ts";
import { ics } from "./ics.ts";

const REAL = new URL("../../../../shared/data/channels/calendar/", import.meta.url);
const skip = existsSync(REAL) ? false : "the real files are not here (../shared/data/channels)";

/**
 * How many components each file holds: counted by a script of a dozen lines in another language
 * (lines BEGIN:VEVENT, VTODO, VJOURNAL, VFREEBUSY and VAVAILABILITY), and looked at where that was
 * not one. Zones, alarms and calendars without anything hold none.
 */
const ITEMS = countsIn(`
0:
  ical.js/blank_line_end.ics
  ical.js/blank_line_mid.ics
  ical.js/timezones/America/Atikokan.ics
  ical.js/timezones/America/Denver.ics
  ical.js/timezones/America/Los_Angeles.ics
  ical.js/timezones/America/New_York.ics
  ical.js/timezones/Makebelieve/RDATE_test.ics
  ical.js/timezones/Makebelieve/RDATE_utc_test.ics
  ical.js/timezones/Makebelieve/RRULE_UNTIL_test.ics
  icalendar-py/alarms/example.ics
  icalendar-py/alarms/rfc_5545_absolute_alarm_example.ics
  icalendar-py/alarms/rfc_5545_end.ics
  icalendar-py/alarms/start_date.ics
  icalendar-py/calendars/bom_calendar.ics
  icalendar-py/calendars/calendar_with_unicode.ics
  icalendar-py/calendars/empty.ics
  icalendar-py/calendars/empty_RDATE.ics
  icalendar-py/calendars/fuzz_testcase_0_char_in_component_name.ics
  icalendar-py/calendars/fuzz_testcase_invalid_month.ics
  icalendar-py/calendars/fuzz_testcase_vtimezone_lone_cr.ics
  icalendar-py/calendars/issue_1050_empty_calendar.ics
  icalendar-py/calendars/issue_1050_timezone_only_calendar.ics
  icalendar-py/calendars/issue_1238.ics
  icalendar-py/calendars/issue_178_component_with_invalid_name_represented.ics
  icalendar-py/calendars/issue_178_custom_component_inside_other.ics
  icalendar-py/calendars/parsing_error_in_UTC_offset.ics
  icalendar-py/calendars/rfc_7265_example_1.ics
  icalendar-py/calendars/rfc_7986_properties.ics
  icalendar-py/calendars/time.ics
  icalendar-py/timezones/issue_237_brazilia_standard.ics
  icalendar-py/timezones/issue_53_tzid_parsed_properly.ics
  icalendar-py/timezones/issue_55_parse_error_on_utc_offset_with_seconds.ics
  icalendar-py/timezones/pacific_fiji.ics
1:
  conference/apple-allday-request.ics
  conference/exchange-cancel-de.ics
  conference/exchange-hotel-geo-location.ics
  conference/exchange-no-vtimezone.ics
  conference/exchange-occurrence-moved.ics
  conference/exchange-request-de-teams.ics
  conference/exchange-skype-meeting-location.ics
  conference/google-cancel-inperson-conference-with-auto-meet.ics
  conference/google-request-meet-in-location.ics
  conference/issue_1426_value_parameters.ics
  conference/nextcloud-request-room-address.ics
  conference/rfc_7986_conferences.ics
  ical.js/blank_description.ics
  ical.js/daily_recur.ics
  ical.js/day_long_recur_yearly.ics
  ical.js/duration_instead_of_dtend.ics
  ical.js/forced_types.ics
  ical.js/minimal.ics
  ical.js/multiple_rrules.ics
  ical.js/only_dtstart_date.ics
  ical.js/only_dtstart_time.ics
  ical.js/parserv2.ics
  ical.js/rdate_exdate.ics
  ical.js/recur_instances_finite.ics
  ical.js/timezone_from_file.ics
  ical.js/utc_negative_zero.ics
  icalendar-py/calendars/alarm_etar_future.ics
  icalendar-py/calendars/alarm_etar_notification.ics
  icalendar-py/calendars/alarm_etar_notification_clicked.ics
  icalendar-py/calendars/alarm_google_acknowledged.ics
  icalendar-py/calendars/alarm_google_future.ics
  icalendar-py/calendars/alarm_thunderbird_2_future.ics
  icalendar-py/calendars/alarm_thunderbird_2_notification_5_min_postponed.ics
  icalendar-py/calendars/alarm_thunderbird_2_notification_5_min_postponed_and_closed.ics
  icalendar-py/calendars/alarm_thunderbird_2_notification_5_min_postponed_and_popped_up.ics
  icalendar-py/calendars/alarm_thunderbird_2_notification_popped_up.ics
  icalendar-py/calendars/alarm_thunderbird_closed.ics
  icalendar-py/calendars/alarm_thunderbird_future.ics
  icalendar-py/calendars/alarm_thunderbird_snoozed_until_1457.ics
  icalendar-py/calendars/america_new_york.ics
  icalendar-py/calendars/america_new_york_forward_reference.ics
  icalendar-py/calendars/broken_dtstart.ics
  icalendar-py/calendars/broken_ical.ics
  icalendar-py/calendars/invalid_duration.ics
  icalendar-py/calendars/issue_104_broken_calendar.ics
  icalendar-py/calendars/issue_1050_forward_timezone_reference.ics
  icalendar-py/calendars/issue_1050_simple_calendar.ics
  icalendar-py/calendars/issue_1081_empty_rdate.ics
  icalendar-py/calendars/issue_1081_event_with_rrule.ics
  icalendar-py/calendars/issue_1081_freebusy_comma_separated.ics
  icalendar-py/calendars/issue_1081_invalid_rrule_freq.ics
  icalendar-py/calendars/issue_1081_invalid_start_and_end.ics
  icalendar-py/calendars/issue_1081_invalid_start_valid_end.ics
  icalendar-py/calendars/issue_1081_list_of_properties.ics
  icalendar-py/calendars/issue_1081_tzid_param.ics
  icalendar-py/calendars/issue_1081_with_summary.ics
  icalendar-py/calendars/issue_1231_recurrence.ics
  icalendar-py/calendars/issue_127_categories_with_commas.ics
  icalendar-py/calendars/issue_1426.ics
  icalendar-py/calendars/issue_1426_value_parameters.ics
  icalendar-py/calendars/issue_1549_binary_attachment.ics
  icalendar-py/calendars/issue_156_RDATE_with_PERIOD_TZID_khal.ics
  icalendar-py/calendars/issue_156_RDATE_with_PERIOD_TZID_khal_2.ics
  icalendar-py/calendars/issue_1633_freebusy_with_dates.ics
  icalendar-py/calendars/issue_1633_rdate_with_dates.ics
  icalendar-py/calendars/issue_1633_rdate_with_dates_and_tzid.ics
  icalendar-py/calendars/issue_165_missing_event.ics
  icalendar-py/calendars/issue_168_expected_output.ics
  icalendar-py/calendars/issue_168_input.ics
  icalendar-py/calendars/issue_178_custom_component_contains_other.ics
  icalendar-py/calendars/issue_218_bad_tzid.ics
  icalendar-py/calendars/issue_237_fail_to_parse_timezone_with_non_ascii_tzid.ics
  icalendar-py/calendars/issue_27_multiple_periods_in_freebusy_multiple_freebusies.ics
  icalendar-py/calendars/issue_27_multiple_periods_in_freebusy_one_freebusy.ics
  icalendar-py/calendars/issue_321_assert_dst_offset_is_not_false.ics
  icalendar-py/calendars/issue_322_expected_calendar.ics
  icalendar-py/calendars/issue_350.ics
  icalendar-py/calendars/issue_351_whitespace_in_property_and_params.ics
  icalendar-py/calendars/issue_466_convert_tzid_with_slash.ics
  icalendar-py/calendars/issue_466_respect_unique_timezone.ics
  icalendar-py/calendars/issue_526_calendar_with_event_subset.ics
  icalendar-py/calendars/issue_722_missing_VTIMEZONE_custom.ics
  icalendar-py/calendars/issue_82_expected_output.ics
  icalendar-py/calendars/issue_836_do_not_quote_tzid.ics
  icalendar-py/calendars/pacific_fiji.ics
  icalendar-py/calendars/period_with_timezone.ics
  icalendar-py/calendars/property_params.ics
  icalendar-py/calendars/rfc_6868.ics
  icalendar-py/calendars/rfc_7265_appendix_example_1_ical.ics
  icalendar-py/calendars/rfc_7986_conferences.ics
  icalendar-py/calendars/rfc_9253_related_to.ics
  icalendar-py/calendars/small_bad_calendar.ics
  icalendar-py/calendars/timezone_rdate.ics
  icalendar-py/calendars/timezone_same_start.ics
  icalendar-py/calendars/timezone_same_start_and_offset.ics
  icalendar-py/calendars/timezoned.ics
  icalendar-py/calendars/x_location.ics
  icalendar-py/events/event_with_escaped_character1.ics
  icalendar-py/events/event_with_escaped_character2.ics
  icalendar-py/events/event_with_escaped_character3.ics
  icalendar-py/events/event_with_escaped_character4.ics
  icalendar-py/events/event_with_escaped_characters.ics
  icalendar-py/events/event_with_recurrence.ics
  icalendar-py/events/event_with_recurrence_exdates_on_different_lines.ics
  icalendar-py/events/event_with_rsvp.ics
  icalendar-py/events/event_with_unicode_fields.ics
  icalendar-py/events/event_with_unicode_organizer.ics
  icalendar-py/events/issue_100_transformed_doctests_into_unittests.ics
  icalendar-py/events/issue_101_icalendar_chokes_on_umlauts_in_organizer.ics
  icalendar-py/events/issue_104_mark_events_broken.ics
  icalendar-py/events/issue_112_missing_tzinfo_on_exdate.ics
  icalendar-py/events/issue_156_RDATE_with_PERIOD.ics
  icalendar-py/events/issue_156_RDATE_with_PERIOD_list.ics
  icalendar-py/events/issue_157_removes_trailing_semicolon.ics
  icalendar-py/events/issue_184_broken_representation_of_period.ics
  icalendar-py/events/issue_355_url_escaping.ics
  icalendar-py/events/issue_355_url_escaping_2.ics
  icalendar-py/events/issue_355_url_escaping_empty_param.ics
  icalendar-py/events/issue_464_invalid_rdate.ics
  icalendar-py/events/issue_53_description_parsed_properly.ics
  icalendar-py/events/issue_64_event_with_ascii_summary.ics
  icalendar-py/events/issue_64_event_with_non_ascii_summary.ics
  icalendar-py/events/issue_70_rrule_causes_attribute_error.ics
  icalendar-py/events/issue_82_expected_output.ics
  icalendar-py/events/rfc_7265_example_4.ics
  icalendar-py/events/rfc_7265_request_status.ics
  icalendar-py/events/rfc_9074_example_1.ics
  icalendar-py/events/rfc_9074_example_2.ics
  icalendar-py/events/rfc_9074_example_3.ics
  icalendar-py/events/rfc_9074_example_4.ics
  icalendar-py/events/rfc_9074_example_proximity.ics
  icalendar-py/todos/example.ics
2:
  icalendar-py/calendars/issue_1050_multiple_calendars.ics
  icalendar-py/calendars/issue_1050_uid_in_description.ics
  icalendar-py/calendars/issue_348_exception_parsing_value.ics
  icalendar-py/calendars/issue_526_calendar_with_different_events.ics
  icalendar-py/calendars/issue_526_calendar_with_events.ics
  icalendar-py/calendars/issue_526_calendar_with_shuffeled_events.ics
  icalendar-py/calendars/issue_798_related_to.ics
  icalendar-py/calendars/parsing_error.ics
  icalendar-py/calendars/pr_480_summary_with_colon.ics
  icalendar-py/calendars/rfc_7256_multi_value_parameters.ics
  icalendar-py/calendars/rfc_7265_appendix_example_2_ical.ics
  icalendar-py/calendars/rfc_9253_examples.ics
  icalendar-py/calendars/rfc_9253_gap.ics
3:
  ical.js/recur_instances.ics
  icalendar-py/calendars/created_calendar_with_unicode_fields.ics
  icalendar-py/calendars/example.ics
  icalendar-py/calendars/issue_313_globally_unique_tzid.ics
  icalendar-py/calendars/issue_798_freebusy.ics
  icalendar-py/calendars/multiple_calendar_components.ics
  icalendar-py/calendars/multiple_timezones.ics
  icalendar-py/calendars/rfc_7953_3.ics
4:
  ical.js/google_birthday.ics
  icalendar-py/calendars/issue_1050_all_components.ics
  icalendar-py/calendars/issue_1050_calendar_with_events_and_todos.ics
  icalendar-py/calendars/issue_1561_image_value.ics
  icalendar-py/calendars/issue_722_missing_timezones.ics
  icalendar-py/calendars/issue_722_timezone_transition_ambiguity.ics
  icalendar-py/calendars/rfc_7529.ics
6:
  icalendar-py/calendars/rfc_5545_RDATE_example.ics
  icalendar-py/calendars/rfc_7986_image.ics
20:
  icalendar-py/calendars/big_bad_calendar.ics
`);

/** Files that are no calendars: pieces of one, made to hang a parser, or of unknown components. */
const NOT_RECOGNISED = [
  "icalendar-py/calendars/fuzz_testcase_0_char_in_component_name.ics",
  "icalendar-py/calendars/fuzz_testcase_invalid_month.ics",
  "icalendar-py/calendars/issue_178_component_with_invalid_name_represented.ics",
  "icalendar-py/calendars/issue_178_custom_component_contains_other.ics",
];

/** Components that cannot be read, by file: nearly all are examples of a property without a start. */
const UNREADABLE: Readonly<Record<string, number>> = {
  "conference/rfc_7986_conferences.ics": 1,
  "icalendar-py/calendars/big_bad_calendar.ics": 20,
  "icalendar-py/calendars/broken_dtstart.ics": 1,
  "icalendar-py/calendars/created_calendar_with_unicode_fields.ics": 1,
  "icalendar-py/calendars/issue_1050_multiple_calendars.ics": 2,
  "icalendar-py/calendars/issue_1050_uid_in_description.ics": 2,
  "icalendar-py/calendars/issue_1081_invalid_start_and_end.ics": 1,
  "icalendar-py/calendars/issue_1081_invalid_start_valid_end.ics": 1,
  "icalendar-py/calendars/issue_1081_with_summary.ics": 1,
  "icalendar-py/calendars/issue_1549_binary_attachment.ics": 1,
  "icalendar-py/calendars/issue_1561_image_value.ics": 4,
  "icalendar-py/calendars/issue_322_expected_calendar.ics": 1,
  "icalendar-py/calendars/issue_722_missing_timezones.ics": 2,
  "icalendar-py/calendars/issue_798_related_to.ics": 2,
  "icalendar-py/calendars/issue_82_expected_output.ics": 1,
  "icalendar-py/calendars/pr_480_summary_with_colon.ics": 2,
  "icalendar-py/calendars/rfc_5545_RDATE_example.ics": 6,
  "icalendar-py/calendars/rfc_6868.ics": 1,
  "icalendar-py/calendars/rfc_7256_multi_value_parameters.ics": 2,
  "icalendar-py/calendars/rfc_7986_conferences.ics": 1,
  "icalendar-py/calendars/rfc_7986_image.ics": 2,
  "icalendar-py/calendars/rfc_9253_gap.ics": 2,
  "icalendar-py/calendars/rfc_9253_related_to.ics": 1,
  "icalendar-py/calendars/small_bad_calendar.ics": 1,
  "icalendar-py/events/event_with_escaped_character1.ics": 1,
  "icalendar-py/events/event_with_escaped_character2.ics": 1,
  "icalendar-py/events/event_with_escaped_character3.ics": 1,
  "icalendar-py/events/event_with_escaped_character4.ics": 1,
  "icalendar-py/events/event_with_escaped_characters.ics": 1,
  "icalendar-py/events/event_with_rsvp.ics": 1,
  "icalendar-py/events/event_with_unicode_organizer.ics": 1,
  "icalendar-py/events/issue_100_transformed_doctests_into_unittests.ics": 1,
  "icalendar-py/events/issue_355_url_escaping_empty_param.ics": 1,
  "icalendar-py/events/issue_64_event_with_ascii_summary.ics": 1,
  "icalendar-py/events/issue_64_event_with_non_ascii_summary.ics": 1,
  "icalendar-py/events/issue_82_expected_output.ics": 1,
  "icalendar-py/events/rfc_7265_request_status.ics": 1,
  "icalendar-py/events/rfc_9074_example_proximity.ics": 1,
};

function countsIn(table: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let items = 0;
  for (const line of table.trim().split("\n")) {
    if (line.startsWith("  ")) counts.set(line.trim(), items);
    else items = Number(line.replace(":", ""));
  }
  return counts;
}

async function read(path: string): Promise<readonly Reading[]> {
  async function* bytes() {
    yield readFileSync(new URL(path, REAL));
  }
  const options = { keep: "text", depth: "whole", fileName: path, skip: 0, home: HOME } as const;
  const readings = await Array.fromAsync(ics.read(bytes(), options));
  return readings.filter(({ kind }) => kind !== "owner");
}

const isBroken = (reading: Reading): boolean =>
  reading.kind === "problem" && reading.code === "calendar.file-cut-off";

/** One reading for each component: that the file breaks off is said beside them. */
const componentsIn = async (path: string): Promise<readonly Reading[]> =>
  (await read(path)).filter((one) => !isBroken(one));

test(
  "every real calendar is read: one reading for each component, none lost",
  { skip },
  async () => {
    const paths = readdirSync(REAL, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ics"))
      .toSorted();
    const counts = new Map<string, number>();
    for (const path of paths) counts.set(path, (await componentsIn(path)).length);

    assert.equal(paths.length, 196);
    assert.deepEqual(counts, new Map([...ITEMS].toSorted(([a], [b]) => (a < b ? -1 : 1))));
  },
);

test("what cannot be read in the real calendars is known", { skip }, async () => {
  const unreadable: Record<string, number> = {};
  const codes = new Set<string>();
  for (const path of ITEMS.keys()) {
    const problems = (await componentsIn(path)).filter(({ kind }) => kind === "problem");
    if (problems.length > 0) unreadable[path] = problems.length;
    for (const one of problems) if (one.kind === "problem") codes.add(one.code);
  }

  assert.deepEqual(unreadable, UNREADABLE);
  assert.deepEqual([...codes].toSorted(), ["calendar.no-start", "calendar.start-unreadable"]);
});

test("four real calendars have no end", { skip }, async () => {
  const broken: string[] = [];
  for (const path of ITEMS.keys()) if ((await read(path)).some(isBroken)) broken.push(path);
  // Seen with tail: the last one ends in "END:VCALENDARD".
  assert.deepEqual(broken.toSorted(), [
    "icalendar-py/calendars/big_bad_calendar.ics",
    "icalendar-py/calendars/pr_480_summary_with_colon.ics",
    "icalendar-py/calendars/small_bad_calendar.ics",
    "icalendar-py/calendars/timezone_same_start_and_offset.ics",
  ]);
});

test("every real calendar is recognised by its content", { skip }, () => {
  const head = (path: string) => readFileSync(new URL(path, REAL)).subarray(0, 65_536);

  assert.deepEqual(
    [...ITEMS.keys()].filter((path) => !ics.recognises(head(path), "")).toSorted(),
    NOT_RECOGNISED,
  );
});

test(
  "the real zones of no IANA name are known by their rules, or named as unknown",
  { skip },
  async () => {
    const unknown = new Map<string, number>();
    for (const path of ITEMS.keys()) {
      for (const reading of await read(path)) {
        if (reading.kind !== "entry") continue;
        for (const { code, values } of reading.notes) {
          const zone = String(values.zone);
          if (code === "calendar.unknown-zone") unknown.set(zone, (unknown.get(zone) ?? 0) + 1);
        }
      }
    }

    assert.deepEqual(
      unknown,
      new Map([
        ["Nowhere/Middle", 1],
        ["CUSTOM_tzid", 1],
        ["MyTimezone", 4],
      ]),
    );
  },
);
