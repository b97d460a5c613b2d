// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/hardware/ownprocess.h"

#include <QCoreApplication>
#include <QDir>

#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace sweetspot
{

Status settleProcess()
{
    rlimit none{};
    if (getrlimit(RLIMIT_CORE, &none) == 0) {
        none.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &none);
    }
#if !defined(__SANITIZE_ADDRESS__) // its search for leaks reads this process from another one
    prctl(PR_SET_DUMPABLE, 0);
#endif
    std::signal(SIGXFSZ, SIG_IGN);
    if (!QDir::isAbsolutePath(qEnvironmentVariable("HOME"))) {
        const passwd *user = getpwuid(getuid());
        if (!user || !user->pw_dir || user->pw_dir[0] != '/')
            return Error{ErrorCode::Environment,
                QCoreApplication::translate(
                    "OwnProcess", "There is no home folder for settings and caches; set HOME to one."),
                {}};
        qputenv("HOME", user->pw_dir);
    }
    return success();
}

} // namespace sweetspot
