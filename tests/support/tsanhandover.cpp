// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells ThreadSanitizer where Qt hands something from one thread to another. Debian's Qt is built without it,
// and its queues are guarded by futexes, which it does not see: without this everything that goes through an
// event or a future looks like a race. A program that links this file takes these functions from here; each
// does its work in the library, and says "released" before or "acquired" after.

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

#include <QDeadlineTimer>
#include <QFutureInterface>
#include <QObject>
#include <QThread>

namespace {

/// Everything that was promised is released on, everything that is asked of a future acquired from, this one
/// place: it may hide a race between two futures, and reports none that is not there.
char futures = 0;
/// What queued calls did is released on this, and acquired by whoever waited for a thread.
char calls = 0;

template <typename Function>
Function inLibrary(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// A queued call, acquired by the thread that makes it.
class HandedOver final : public QtPrivate::QSlotObjectBase
{
public:
    explicit HandedOver(QtPrivate::QSlotObjectBase* slot) : QSlotObjectBase(&HandedOver::act), m_slot(slot) {}

private:
    static void act(int what, QSlotObjectBase* self, QObject* receiver, void** arguments, bool* isSame)
    {
        auto* const call = static_cast<HandedOver*>(self);
        __tsan_acquire(call);
        if (what == Call) {
            call->m_slot->call(receiver, arguments);
            __tsan_release(call); // the other thread may be the one that destroys it
            __tsan_release(&calls);
        } else if (what == Destroy) {
            call->m_slot->destroyIfLastRef();
            delete call;
        } else if (isSame) {
            *isSame = false;
        }
    }

    QtPrivate::QSlotObjectBase* m_slot;
};

} // namespace

#define INVOKE_METHOD                                                                                        \
    "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv"
#define REPORT_FINISHED "_ZN20QFutureInterfaceBase14reportFinishedEv"
#define REPORT_RESULTS "_ZN20QFutureInterfaceBase18reportResultsReadyEii"
#define RESULT_COUNT "_ZNK20QFutureInterfaceBase11resultCountEv"
#define QUERY_STATE "_ZNK20QFutureInterfaceBase10queryStateENS_5StateE"
#define DROP_RESULTS "_ZNK20QFutureInterfaceBase6derefTEv"
#define WAIT_FOR_THREAD "_ZN7QThread4waitE14QDeadlineTimer"
#define WAIT_FOR_RESULT "_ZN20QFutureInterfaceBase13waitForResultEi"

extern "C" {

bool invokeMethod(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type,
                  void* answer) __asm__(INVOKE_METHOD);
void reportFinished(QFutureInterfaceBase* future) __asm__(REPORT_FINISHED);
void reportResults(QFutureInterfaceBase* future, int begin, int end) __asm__(REPORT_RESULTS);
int resultCount(const QFutureInterfaceBase* future) __asm__(RESULT_COUNT);
bool queryState(const QFutureInterfaceBase* future, QFutureInterfaceBase::State state) __asm__(QUERY_STATE);
void waitForResult(QFutureInterfaceBase* future, int index) __asm__(WAIT_FOR_RESULT);
bool dropResults(const QFutureInterfaceBase* future) __asm__(DROP_RESULTS);
bool waitForThread(QThread* thread, QDeadlineTimer deadline) __asm__(WAIT_FOR_THREAD);

bool invokeMethod(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, void* answer)
{
    static const auto real = inLibrary<decltype(&invokeMethod)>(INVOKE_METHOD);
    if (type != Qt::QueuedConnection)
        return real(object, slot, type, answer);
    auto* const handedOver = new HandedOver(slot);
    __tsan_release(handedOver);
    return real(object, handedOver, type, answer);
}

void reportFinished(QFutureInterfaceBase* future)
{
    static const auto real = inLibrary<decltype(&reportFinished)>(REPORT_FINISHED);
    __tsan_release(&futures);
    real(future);
}

void reportResults(QFutureInterfaceBase* future, int begin, int end)
{
    static const auto real = inLibrary<decltype(&reportResults)>(REPORT_RESULTS);
    __tsan_release(&futures);
    real(future, begin, end);
}

int resultCount(const QFutureInterfaceBase* future)
{
    static const auto real = inLibrary<decltype(&resultCount)>(RESULT_COUNT);
    const int count = real(future);
    __tsan_acquire(&futures);
    return count;
}

bool queryState(const QFutureInterfaceBase* future, QFutureInterfaceBase::State state)
{
    static const auto real = inLibrary<decltype(&queryState)>(QUERY_STATE);
    const bool isSo = real(future, state);
    __tsan_acquire(&futures);
    return isSo;
}

void waitForResult(QFutureInterfaceBase* future, int index)
{
    static const auto real = inLibrary<decltype(&waitForResult)>(WAIT_FOR_RESULT);
    real(future, index);
    __tsan_acquire(&futures);
}

/// Whoever holds the results last destroys them.
bool dropResults(const QFutureInterfaceBase* future)
{
    static const auto real = inLibrary<decltype(&dropResults)>(DROP_RESULTS);
    __tsan_release(&futures);
    const bool areHeld = real(future);
    __tsan_acquire(&futures);
    return areHeld;
}

bool waitForThread(QThread* thread, QDeadlineTimer deadline)
{
    static const auto real = inLibrary<decltype(&waitForThread)>(WAIT_FOR_THREAD);
    const bool hasEnded = real(thread, deadline);
    __tsan_acquire(&calls);
    return hasEnded;
}

} // extern "C"
