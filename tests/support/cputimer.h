// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

namespace foghorn {

// Milliseconds of this process's own processor time: what a piece of work costs, whatever else the machine
// does.
class CpuTimer
{
public:
    void start() { m_start = std::clock(); }
    qint64 elapsed() const { return qint64(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }
    qint64 restart()
    {
        const qint64 passed = elapsed();
        start();
        return passed;
    }

private:
    std::clock_t m_start = std::clock();
};

} // namespace foghorn
