package org.gongji.hotline.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.gongji.hotline.rules.WorkCalendar;

/// The national calendar as its file has it.
///
/// @param announced the years whose days worked in exchange are known
record HolidayFile(WorkCalendar calendar, Set<Integer> announced) {

    static HolidayFile read(RegionTexts.Text text) {
        var announced = new HashSet<Integer>();
        var holidays = new HashSet<LocalDate>();
        var workdays = new HashSet<LocalDate>();
        for (var written : Written.all(text).fields("years").list("years")) {
            var year = Year.read(written);
            if (year.announced()) {
                announced.add(year.number());
            }
            holidays.addAll(year.holidays());
            workdays.addAll(year.workdays());
        }
        return new HolidayFile(new WorkCalendar(holidays, workdays), Set.copyOf(announced));
    }

    private record Year(int number, boolean announced, Set<LocalDate> holidays, Set<LocalDate> workdays) {

        static Year read(Written written) {
            var fields = written.fields("year", "announced", "source", "holidays", "makeUpWorkdays");
            var number = fields.needed("year").whole();
            var holidays = new HashSet<LocalDate>();
            fields.needed("holidays").list().forEach(holiday -> addHoliday(holidays, holiday, number));
            var workdays = new HashSet<LocalDate>();
            fields.needed("makeUpWorkdays").list().forEach(day -> addWorkday(workdays, day, number, holidays));
            return new Year(number, fields.needed("announced").yes(), holidays, workdays);
        }

        private static void addHoliday(Set<LocalDate> holidays, Written written, int year) {
            var fields = written.fields("name", "from", "to");
            var from = dayOf(year, fields.needed("from"));
            var to = dayOf(year, fields.needed("to"));
            if (to.isBefore(from)) {
                throw written.refuse("the holiday ends on " + to + ", before it begins on " + from + ".");
            }
            from.datesUntil(to.plusDays(1)).forEach(day -> {
                if (!holidays.add(day)) {
                    throw written.refuse(day + " is in another holiday already.");
                }
            });
        }

        private static void addWorkday(Set<LocalDate> workdays, Written written, int year, Set<LocalDate> holidays) {
            var day = dayOf(year, written);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                throw written.refuse(day + " is no Saturday or Sunday, so it needs no making up.");
            }
            if (holidays.contains(day)) {
                throw written.refuse(day + " is a holiday too. Take it out of one of the two.");
            }
            workdays.add(day);
        }

        private static LocalDate dayOf(int year, Written written) {
            var day = written.day();
            if (day.getYear() != year) {
                throw written.refuse(day + " is not in " + year + ".");
            }
            return day;
        }
    }
}
