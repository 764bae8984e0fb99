package org.referralpathway.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterNumberTest {
    @ParameterizedTest
    @CsvSource({
        "GB-CHC,1164883,GB-CHC-1164883",
        "GB-CHC,' 0210183 ',GB-CHC-210183",
        "GB-CHC,GB-CHC-1164883,GB-CHC-1164883",
        "GB-SC,SC 5336,GB-SC-SC005336",
        "GB-SC,sc046097,GB-SC-SC046097",
        "GB-NIC,100280,GB-NIC-NIC100280",
        "GB-NIC,NIC100280,GB-NIC-NIC100280",
        "GB-COH,445790,GB-COH-00445790",
        "GB-COH,SC123456,GB-COH-SC123456",
        "GB-COH,sc1234,GB-COH-SC001234",
        "GB-COH,IP12345R,GB-COH-IP12345R",
    })
    void isWrittenAsTheRegisterDoes(String scheme, String written, String meant) {
        assertThat(RegisterNumber.of(scheme, written))
                .map(RegisterNumber::toString)
                .hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "GB-CHC,12345", "GB-CHC,12345678", "GB-CHC,charity", "GB-SC,046097", "GB-SC,SC1234567",
        "GB-NIC,99999", "GB-COH,ZZ123456", "GB-COH,123456789", "GB-COH,0", "US-EIN,12-345",
    })
    void whatNoRegisterCouldHaveIsRefused(String scheme, String written) {
        assertThat(RegisterNumber.of(scheme, written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1164883,GB-CHC", "SC046097,GB-SC", "NIC100280,GB-NIC"})
    void aCharitysRegulatorIsToldByItsLetters(String written, String scheme) {
        assertThat(RegisterNumber.charity(written)).map(RegisterNumber::scheme).hasValue(scheme);
    }
}
