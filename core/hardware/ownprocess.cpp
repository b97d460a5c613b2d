// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/ownprocess.h"

#include "core/base/tr.h"

#include <QDir>

#include <csignal>
#include <fcntl.h>
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
#if !defined(SWEETSPOT_ASAN) // its search for leaks reads this process from another one
    prctl(PR_SET_DUMPABLE, 0);
#endif
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    // A stream that whoever started us closed: the next file that is opened would take its place and get what
    // is printed.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(stream, F_GETFD) == -1 && open("/dev/null", O_RDWR) != stream)
            return Error{ErrorCode::Environment,
                CoreTr::tr("The standard streams are closed and cannot be opened."), {}};
    if (!QDir::isAbsolutePath(qEnvironmentVariable("HOME"))) {
        const passwd *user = getpwuid(getuid());
        if (!user || !user->pw_dir || user->pw_dir[0] != '/')
            return Error{ErrorCode::Environment,
                CoreTr::tr("There is no home folder for settings and caches; set HOME."), {}};
        qputenv("HOME", user->pw_dir);
    }
    return success();
}

} // namespace sweetspot
