package org.referralpathway.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The bank holidays of the nations, as far as they are known.
@ApplicationScoped
public class BankHolidays {
    private final EntityManager entities;

    BankHolidays(EntityManager entities) {
        this.entities = entities;
    }

    /// The working time of a partnership's nation; England's where the nation is not known.
    public WorkingTime of(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<LocalDate> days =
                entities.createNativeQuery(
                                """
                                select h.day from bank_holiday h
                                where h.division = division_of((select nation from partnership_copy where id = ?1))\
                                """,
                                LocalDate.class)
                        .setParameter(1, partnership)
                        .getResultList();
        return new WorkingTime(days.stream().collect(Collectors.toSet()));
    }

    /// Takes newer ones. What was known of the same years is replaced, other years stay.
    @Transactional
    int put(Map<String, List<LocalDate>> divisions) {
        var known = 0;
        for (var division : divisions.entrySet()) {
            var years =
                    division.getValue().stream()
                            .map(LocalDate::getYear)
                            .distinct()
                            .toArray(Integer[]::new);
            entities.createNativeQuery(
                            """
                            delete from bank_holiday
                            where division = ?1 and extract(year from day) = any (cast(?2 as int[]))\
                            """)
                    .setParameter(1, division.getKey())
                    .setParameter(2, years)
                    .executeUpdate();
            for (var day : division.getValue().stream().distinct().toList()) {
                entities.createNativeQuery(
                                "insert into bank_holiday (division, day) values (?1, ?2)")
                        .setParameter(1, division.getKey())
                        .setParameter(2, day)
                        .executeUpdate();
                known++;
            }
        }
        return known;
    }
}
