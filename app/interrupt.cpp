// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace foghorn {

#ifdef Q_OS_UNIX

namespace {

int pipeEnds[2] = {-1, -1}; // a signal handler has no other way to reach its object

// Only what POSIX allows in a handler: one write.
void handle(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[0], &byte, 1);
}

constexpr int stopSignals[] = {SIGINT, SIGTERM, SIGHUP};

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pipeEnds) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t read = ::read(pipeEnds[1], &byte, 1);
        emit received();
    });
    for (const int number : stopSignals)
        std::signal(number, handle);
}

Interrupt::~Interrupt()
{
    for (const int number : stopSignals)
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    for (int &end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#else

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
}

Interrupt::~Interrupt() = default;

#endif

} // namespace foghorn
