// What makes the page of a lesson live: pages that hold one ask for it beside the first file (src/hooks.server.ts).
export { liveLesson } from '#lib/ui/lesson/live-lesson.ts';
export { liveLessonQuestion } from '#lib/ui/quiz/live-lesson-question.ts';
