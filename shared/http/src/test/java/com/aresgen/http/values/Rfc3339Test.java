package com.aresgen.http.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    private static final int MINUTES_A_DAY = 24 * 60;

    /** A text of the grammar and the instant it means. */
    record Sample(String text, Instant instant) {}

    @ParameterizedTest
    @CsvSource({
        "2026-05-11T08:14:22.184Z,      2026-05-11T08:14:22.184Z",
        "2026-05-11t08:14:22z,          2026-05-11T08:14:22Z",
        "2026-05-11 08:14:22Z,          2026-05-11T08:14:22Z",
        "2026-05-11T10:14:22+02:00,     2026-05-11T08:14:22Z",
        "2026-05-11T08:14:22-00:00,     2026-05-11T08:14:22Z",
        "2026-05-12T08:13:22+23:59,     2026-05-11T08:14:22Z",
        "2026-05-10T08:15:22-23:59,     2026-05-11T08:14:22Z",
        "2024-02-29T00:00:00Z,          2024-02-29T00:00:00Z",
        "2026-05-11T08:14:22.1234567899Z, 2026-05-11T08:14:22.123456789Z",
        "2016-12-31T23:59:60Z,          2016-12-31T23:59:59.999999999Z",
        "2016-12-31T15:59:60.25-08:00,  2016-12-31T23:59:59.999999999Z",
        "2017-01-01T05:29:60+05:30,     2016-12-31T23:59:59.999999999Z"
    })
    void aDateTimeOfTheRfcIsRead(String text, Instant instant) {
        assertThat(Rfc3339.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-05-11",
                "2026-05-11T08:14:22",
                "2026-05-11T08:14Z",
                "2026-05-11T08:14:22+0200",
                "2026-05-11T08:14:22+02",
                "2026-05-11T08:14:22+2:00",
                "2026-05-11T08:14:22+24:00",
                "2026-05-11T08:14:22+02:60",
                "2026-05-11T08:14:22\u221202:00",
                "2026-05-11T08:14:22+02:00[Europe/Berlin]",
                "2026-05-11T08:14:22Z[UTC]",
                "2026-05-11T24:00:00Z",
                "2026-05-11T08:60:00Z",
                "2026-05-11T08:14:61Z",
                "2026-02-30T08:14:22Z",
                "2025-02-29T08:14:22Z",
                "2026-13-01T08:14:22Z",
                "2026-00-01T08:14:22Z",
                "2026-05-00T08:14:22Z",
                "+2026-05-11T08:14:22Z",
                "-2026-05-11T08:14:22Z",
                "12026-05-11T08:14:22Z",
                "20260511T081422Z",
                "2026-W20-1T08:14:22Z",
                "2026-05-11T08:14:22.Z",
                "2026-05-11T08:14:22,5Z",
                "2026-05-11T08:14:22 Z",
                "2026-05-11  08:14:22Z",
                "2026-05-11_08:14:22Z",
                " 2026-05-11T08:14:22Z",
                "2026-05-11T08:14:22Z\n",
                "1778487262",
                "2026-05-11T08:14:60Z",
                "2016-12-31T23:59:60+01:00"
            })
    void whatTheRfcDoesNotAllowIsRefused(String text) {
        assertThat(Rfc3339.parse(text)).isEmpty();
        assertThat(Rfc3339.parseParameter(text)).isEmpty();
    }

    @Property
    void everyDateTimeIsReadAsTheInstantItMeans(@ForAll("dateTimes") Sample sample) {
        assertThat(Rfc3339.parse(sample.text())).contains(sample.instant());
    }

    @Property
    void inAQueryAPlusMayHaveBecomeASpace(@ForAll("dateTimes") Sample sample) {
        assertThat(Rfc3339.parseParameter(sample.text())).contains(sample.instant());
        assertThat(Rfc3339.parseParameter(sample.text().replace('+', ' '))).contains(sample.instant());
    }

    @Property
    void aLeapSecondStandsAtTheEndOfAnyUtcDayInAnyOffset(
            @ForAll("dates") LocalDate date, @ForAll @IntRange(min = -1439, max = 1439) int offset) {
        var local = date.atTime(23, 59).plusMinutes(offset);
        assertThat(Rfc3339.parse(text(local.toLocalDate(), "T", local.toLocalTime(), ":60", offset(offset))))
                .contains(date.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC));
    }

    @Property
    void aLeapSecondStandsNowhereElse(
            @ForAll("dates") LocalDate date,
            @ForAll @IntRange(max = MINUTES_A_DAY - 2) int minute,
            @ForAll @IntRange(min = -1439, max = 1439) int offset) {
        var local = date.atStartOfDay().plusMinutes(minute + offset);
        assertThat(Rfc3339.parse(text(local.toLocalDate(), "T", local.toLocalTime(), ":60", offset(offset))))
                .isEmpty();
    }

    @Property
    void digitsOfOtherScriptsAreNotDigits(
            @ForAll("dateTimes") Sample sample, @ForAll("places") int place, @ForAll("zeros") char zero) {
        var chars = sample.text().toCharArray();
        chars[place] = (char) (chars[place] - '0' + zero);
        assertThat(Rfc3339.parse(new String(chars))).isEmpty();
    }

    @Property
    void garbageIsRefusedAndNeverThrows(@ForAll String garbage) {
        assertThat(Rfc3339.parse(garbage)).isEmpty();
        assertThat(Rfc3339.parseParameter(garbage)).isEmpty();
    }

    @Test
    void whatTheApiWritesItReads() {
        var instant = Instant.parse("2026-05-11T08:14:22.184Z");
        assertThat(Json.timestamp(instant)).isEqualTo("2026-05-11T08:14:22.184Z");
        assertThat(Rfc3339.parse(Json.timestamp(instant))).contains(instant);
    }

    /** Where every date-time has a digit. */
    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.of(0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18);
    }

    /** Zero in Arabic, Devanagari and full width. */
    @Provide
    Arbitrary<Character> zeros() {
        return Arbitraries.of('\u0660', '\u0966', '\uff10');
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2, 1, 1).toEpochDay(),
                        LocalDate.of(9998, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Sample> dateTimes() {
        var times = Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
        var fractions = Arbitraries.strings().numeric().ofMaxLength(12);
        var offsets = Arbitraries.integers().between(1 - MINUTES_A_DAY, MINUTES_A_DAY - 1);
        return Combinators.combine(
                        dates(),
                        Arbitraries.of("T", "t", " "),
                        times,
                        fractions,
                        offsets,
                        Arbitraries.of("Z", "z", "-00:00", "+00:00"))
                .as(Rfc3339Test::sample);
    }

    private static Sample sample(
            LocalDate date, String separator, LocalTime time, String fraction, int offset, String zero) {
        var second = ":" + twoDigits(time.getSecond()) + (fraction.isEmpty() ? "" : "." + fraction);
        var nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        var instant = LocalDateTime.of(date, time)
                .plusNanos(nanos)
                .minusMinutes(offset)
                .toInstant(ZoneOffset.UTC);
        return new Sample(text(date, separator, time, second, offset == 0 ? zero : offset(offset)), instant);
    }

    private static String text(LocalDate date, String separator, LocalTime time, String second, String offset) {
        return date + separator + twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute()) + second + offset;
    }

    private static String offset(int minutes) {
        var magnitude = Math.abs(minutes);
        return (minutes < 0 ? "-" : "+") + twoDigits(magnitude / 60) + ":" + twoDigits(magnitude % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
