// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/both.h"

#include <QThread>

#include <memory>

namespace volets {

void doBoth(const std::function<void()> &here, const std::function<void()> &there, bool large)
{
    if (!large) {
        here();
        there();
        return;
    }
    bool done = false;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        there();
        done = true;
    }));
    thread->start();
    here();
    thread->wait();
    if (!done)
        there();
}

} // namespace volets
