// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/wait.h>
#include <unistd.h>

#include <QTest>

#include "app/run/endpatience.h"

using namespace powermon;

/// A program ends, whatever holds it.
class EndPatienceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWhatHangs();
    void letsEndWhatEnds();

private:
    /// The exit code of a process that does this.
    template <typename Work>
    static int codeOf(Work work)
    {
        const pid_t child = fork();
        if (child == 0) {
            work();
            for (;;)
                pause();
        }
        int status = 0;
        return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
};

void EndPatienceTest::endsWhatHangs()
{
    for (const int code : {0, 5})
        QCOMPARE(codeOf([code] { endWithin(Milliseconds(20), code); }), code);
}

void EndPatienceTest::letsEndWhatEnds()
{
    QCOMPARE(codeOf([] {
                 endWithin(std::chrono::hours(1), 5);
                 _exit(3);
             }),
             3);
}

QTEST_APPLESS_MAIN(EndPatienceTest)
#include "tst_endpatience.moc"
